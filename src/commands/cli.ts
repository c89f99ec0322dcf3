// The entry of the program: the command line in, the exit status out.

import { main } from "./main.ts";
import { tellFailure } from "./tell-failure.ts";

// What a stream or a timer of a package throws where nobody waits for it ends the command as any failure does.
process.on("uncaughtException", (error) => process.exit(tellFailure(error)));

// `warraq check | head` closes the pipe early: that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
