// `warraq serve`: the preview, until Ctrl-C.

import type { Invocation } from "./invocation.ts";
import { serveSite } from "./preview.ts";

export async function serve({ settings, language, flags }: Invocation): Promise<number> {
  const port = typeof flags.port === "string" ? Number(flags.port) : null;
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    console.error(`--port ${flags.port}: ${language === "ar" ? "ليس رقم منفذ" : "not a port number"}`);
    return 2;
  }
  return serveSite(settings, { language, port });
}
