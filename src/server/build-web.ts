import { readdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const web = new URL("../../web/", import.meta.url);
export const webDist = new URL("dist/", web);

/** Builds the web app where it is missing or older than its sources. Takes seconds, once. */
export async function buildWebIfStale(say: (line: string) => void): Promise<void> {
  const built = await modifiedAt(new URL("index.html", webDist));
  if (built !== undefined && built >= (await newestSource(web))) return;
  say("Building the web app (once, some seconds) …");
  const { build } = await import("vite");
  await build({
    configFile: fileURLToPath(new URL("vite.config.ts", web)),
    root: fileURLToPath(web),
    logLevel: "error",
  });
}

async function newestSource(folder: URL): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true });
  const times = await Promise.all(
    entries
      .filter(({ name }) => name !== "dist" && name !== "node_modules")
      .map((entry) =>
        entry.isDirectory()
          ? newestSource(new URL(`${entry.name}/`, folder))
          : modifiedAt(new URL(entry.name, folder)).then((time) => time ?? 0),
      ),
  );
  return Math.max(0, ...times);
}

const modifiedAt = (file: URL): Promise<number | undefined> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
