import { electronBinary } from '../../electron/launch/choose-host.mjs';

/** Electron's program, or why there is none. */
export function findElectron(): { readonly binary: string } | { readonly missing: string } {
  const binary = electronBinary();
  if (binary !== null) return { binary };
  return {
    missing: "Electron's binary is not downloaded: npm start -- --host electron fetches it where the network allows",
  };
}
