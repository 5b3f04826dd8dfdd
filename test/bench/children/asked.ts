/** Does the work that the parent sends, and ends; what goes wrong is told and ends it as failed. */
export function whenAsked<Order>(work: (order: Order) => Promise<void>): void {
  process.once('message', (order: Order) => {
    work(order).then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}
