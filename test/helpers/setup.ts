const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  throw new Error(
    `The suite runs on Electron's Node line (24 or newer), not on ${process.versions.node}: start it with "npm test".`,
  );
}
