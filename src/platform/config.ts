import { z } from "zod";
import { RapportError } from "./errors.ts";

/** What the process was told by its environment, checked. An absent field was not set. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The data folder: embedded database, keys, lock, command socket. */
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  /** Where the keys of subjects lie, if not beside the data. */
  readonly keysUrl?: string;
  /** `provider:…`, read by the models module. */
  readonly model?: string;
  readonly modelKey?: string;
  readonly embeddings?: string;
  /** Where signed heads of the receipts' tree are also posted to. */
  readonly headsWebhook?: string;
  /** A YAML file with the shop's delivery calendar, rates and default destination. */
  readonly shopSettings?: string;
  /** The company's IANA zone. */
  readonly timeZone: string;
  /** Absent: a demonstration where there is no catalogue of one's own. */
  readonly demonstration?: boolean;
  /** Whether `now` and `destination` are taken from the client, as in a demonstration. */
  readonly test: boolean;
  readonly logLevel: LogLevel;
  /** Variables that nobody reads, with what was probably meant. */
  readonly warnings: readonly string[];
}

const logLevels = ["silent", "error", "warn", "info", "debug"] as const;
export type LogLevel = (typeof logLevels)[number];

export const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

const isPostgresUrl = (text: string): boolean =>
  URL.canParse(text) && ["postgres:", "postgresql:"].includes(new URL(text).protocol);

const flag = z.enum(["true", "false"]).transform((word) => word === "true");
const postgresUrl = z.string().refine(isPostgresUrl);
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));

interface Variable<T> {
  readonly schema: z.ZodType<T, string>;
  /** Ends the sentence "VARIABLE takes …". */
  readonly takes: string;
  /** A secret's value is never shown. */
  readonly secret?: true;
}

const variable = <T>(schema: z.ZodType<T, string>, takes: string, secret?: true): Variable<T> => ({
  schema,
  takes,
  ...(secret && { secret }),
});

const variables = {
  HOST: variable(z.string().regex(/^[\w.:-]+$/), "a host name or an IP address, such as 127.0.0.1"),
  PORT: variable(port, "a number from 0 to 65535 (0: any free port)"),
  DATABASE_URL: variable(postgresUrl, "a URL such as postgres://user:password@host:5432/database", true),
  RAPPORT_DATA: variable(z.string(), "the path of a folder"),
  RAPPORT_KEYS_URL: variable(postgresUrl, "a URL such as postgres://user:password@host:5432/keys", true),
  RAPPORT_MODEL: variable(
    z.string().regex(/^(openai-compatible|anthropic|watsonx|ollama):.+/),
    "openai-compatible:URL#MODEL, anthropic:MODEL, watsonx:MODEL or ollama:MODEL",
  ),
  RAPPORT_MODEL_KEY: variable(z.string(), "the key of the model's provider", true),
  RAPPORT_EMBEDDINGS: variable(z.string(), "a provider of embeddings, such as openai-compatible:URL#MODEL"),
  RAPPORT_HEADS_WEBHOOK: variable(z.url({ protocol: /^https?$/ }), "an http or https address"),
  RAPPORT_SHOP: variable(z.string(), "the path of a YAML file of shop settings"),
  RAPPORT_TIMEZONE: variable(
    z.string().refine(isTimeZone),
    "an IANA time zone, such as Asia/Shanghai or America/New_York",
  ),
  RAPPORT_DEMO: variable(flag, "true or false"),
  RAPPORT_TEST: variable(flag, "true or false"),
  RAPPORT_LOG: variable(z.enum(logLevels), logLevels.join(", ")),
};
type VariableName = keyof typeof variables;

/** Read by the tests only. */
const testVariables = ["RAPPORT_SHARED", "RAPPORT_TEST_DATABASE", "RAPPORT_REQUIRE_ALL", "RAPPORT_CHROMIUM"];

/**
 * Reads the configuration. An empty value is as good as none. Throws `platform/bad-config` that lists every wrong
 * value: the variable, what it was given unless that is a secret, and what it takes.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = [];
  const read = <T>(name: VariableName, { schema, takes, secret }: Variable<T>): T | undefined => {
    const given = env[name]?.trim();
    if (!given) return undefined;
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    wrong.push(
      `${name} takes ${takes}; ${secret ? "the value given (not shown)" : `"${given}"`} is not that`,
    );
    return undefined;
  };
  const host = read("HOST", variables.HOST) ?? "127.0.0.1";
  const demonstration = read("RAPPORT_DEMO", variables.RAPPORT_DEMO);
  if (demonstration && !isLoopback(host)) {
    wrong.push(`HOST is "${host}", but a demonstration (RAPPORT_DEMO=true) listens on 127.0.0.1 only`);
  }
  const config = withoutAbsent({
    host,
    port: read("PORT", variables.PORT) ?? 4321,
    dataFolder: read("RAPPORT_DATA", variables.RAPPORT_DATA) ?? ".rapport",
    databaseUrl: read("DATABASE_URL", variables.DATABASE_URL),
    keysUrl: read("RAPPORT_KEYS_URL", variables.RAPPORT_KEYS_URL),
    model: read("RAPPORT_MODEL", variables.RAPPORT_MODEL),
    modelKey: read("RAPPORT_MODEL_KEY", variables.RAPPORT_MODEL_KEY),
    embeddings: read("RAPPORT_EMBEDDINGS", variables.RAPPORT_EMBEDDINGS),
    headsWebhook: read("RAPPORT_HEADS_WEBHOOK", variables.RAPPORT_HEADS_WEBHOOK),
    shopSettings: read("RAPPORT_SHOP", variables.RAPPORT_SHOP),
    timeZone: read("RAPPORT_TIMEZONE", variables.RAPPORT_TIMEZONE) ?? "UTC",
    demonstration,
    test: read("RAPPORT_TEST", variables.RAPPORT_TEST) ?? false,
    logLevel: read("RAPPORT_LOG", variables.RAPPORT_LOG) ?? "info",
    warnings: unknownVariables(env),
  });
  if (wrong.length > 0) throw new RapportError("platform/bad-config", wrong.join("\n"));
  return config;
}

type Present<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutAbsent<T extends object>(fields: T): Present<T>;
function withoutAbsent(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const unknownVariables = (env: Readonly<Record<string, string | undefined>>): string[] =>
  Object.keys(env)
    .filter((name) => name.startsWith("RAPPORT_") && !(name in variables) && !testVariables.includes(name))
    .map((name) => {
      const meant = nearest(name, Object.keys(variables));
      return `${name} is no variable of Rapport${meant ? `; did you mean ${meant}?` : ""}`;
    });

/** The candidate at the least edit distance, if that is at most a third of the name. */
function nearest(name: string, candidates: readonly string[]): string | undefined {
  const [best] = candidates
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  return best && best.distance <= name.length / 3 ? best.candidate : undefined;
}

/** Levenshtein's distance, row by row. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = row[j - 1] + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[to.length];
}
