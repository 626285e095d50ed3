import { commandSocketPath, serveCommands } from "../platform/command-socket.ts";
import { readConfig } from "../platform/config.ts";
import { RapportError } from "../platform/errors.ts";
import { serveGracefully } from "../platform/http/index.ts";
import { buildApp } from "./app.ts";
import { buildWebIfStale } from "./build-web.ts";
import { startChores } from "./chores.ts";
import { runHouseCommand } from "./commands/index.ts";
import { type House, openHouse } from "./house.ts";

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function main(signal: AbortSignal): Promise<void> {
  const config = readConfig(process.env);
  await buildWebIfStale(say);
  const house = await openHouse(config);
  try {
    const { host, port } = config;
    const chores = await startChores(house);
    try {
      const serving = await serveGracefully(buildApp(house, { jobs: chores }), { host, port, signal });
      const commands = house.db.kind === "embedded" ? await takeCommands(house) : undefined;
      greet(house, `http://${serving.host}:${serving.port}`);
      await serving.closed;
      await commands?.close();
    } finally {
      await chores.stop();
    }
  } finally {
    await house.close();
  }
}

/** While this process holds the embedded database, commands come to it. */
const takeCommands = (house: House) =>
  serveCommands(commandSocketPath(house.config.dataFolder), (asked, { stdout, stderr }, signal) =>
    runHouseCommand(asked, house, {
      out: (line) => void stdout(line),
      err: (line) => void stderr(line),
      signal,
    }),
  );

function greet({ demonstration, settings, db }: House, url: string): void {
  const where = db.kind === "embedded" ? "the embedded database" : "PostgreSQL";
  say(`Rapport is at ${url} (${where}).`);
  if (!demonstration) return;
  say(
    `This is a demonstration with a made-up shop${settings.name ? `, ${settings.name.en} ${settings.name.zh}` : ""}. It listens on this machine only.`,
  );
  say(`  ${url}/shop            say what you want, in English or 中文`);
  say(`  ${url}/openapi.json    the API`);
  say('  npm run -s rapport -- ask shop "navy linen sofa under $900"');
}

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

// PGlite's own frames fill the default ten.
Error.stackTraceLimit = 40;

main(stop.signal).catch((error: unknown) => {
  stop.abort();
  if (!(error instanceof RapportError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
