import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Json, OpenExperience, Person, TurnInput, TurnShown } from "../../kernel/index.ts";
import { detectLanguage, segmentByVocabulary } from "../../modules/language/index.ts";
import { type Clock, localDateTime } from "../../platform/clock.ts";
import { RapportError } from "../../platform/errors.ts";
import { type HttpEnv, refuseBadInput } from "../../platform/http/index.ts";
import { showTurn } from "./show-turn.ts";
import { eventsOf } from "./turn-events.ts";
import { type TurnRequest, turnRequestSchema, turnResponseSchema } from "./turn-schema.ts";

/** The conversation that a turn goes on with, or a new one. */
interface Talk {
  /** The capability that names it to its holder. */
  readonly sessionId: string;
  readonly conversation: string;
  readonly person: Person;
  readonly previous?: Json;
}

export interface ChatPorts {
  readonly experiences: ReadonlyMap<string, OpenExperience>;
  readonly clock: Clock;
  /** The company's IANA zone. */
  readonly timezone: string;
  /** Whether a client may say what time it is: in the demonstration and in tests. */
  readonly clientMaySetTime: boolean;
  /** Goes on with a conversation, or begins one, for the length of `work`. */
  during<T>(
    c: Context,
    asked: { readonly sessionId?: string; readonly experience: string },
    work: (talk: Talk) => Promise<T>,
  ): Promise<T>;
}

const route = createRoute({
  method: "post",
  path: "/v1/turns",
  summary: "Take one turn of an Experience",
  request: { body: { required: true, content: { "application/json": { schema: turnRequestSchema } } } },
  responses: {
    200: {
      description: "The answer; as server-sent events where the request accepts `text/event-stream`",
      content: {
        "application/json": { schema: turnResponseSchema },
        "text/event-stream": { schema: { type: "string" } },
      },
    },
  },
});

/** `POST /v1/turns`: a person's words in, an Experience's answer out. */
export function turnRoutes(ports: ChatPorts): OpenAPIHono<HttpEnv> {
  return new OpenAPIHono<HttpEnv>({ defaultHook: refuseBadInput }).openapi(route, async (c) => {
    const asked = c.req.valid("json");
    const experience = experienceOf(asked, ports);
    const { sessionId } = asked;
    const opens = { experience: experience.name, ...(sessionId !== undefined && { sessionId }) };
    const response = await ports.during(c, opens, async ({ sessionId, ...talk }) => {
      const at = ports.clock.now();
      const now = (ports.clientMaySetTime && asked.now) || localDateTime(at, ports.timezone);
      const shown = await experience.run({ input: inputOf(asked), ...talk, at, now });
      refuseUnreadable(shown.outcome, experience.name);
      return showTurn(shown, { text: asked.text, sessionId });
    });
    if (!c.req.header("accept")?.includes("text/event-stream")) return c.json(response, 200);
    return streamSSE(c, async (stream) => {
      for (const event of eventsOf(response)) await stream.writeSSE(event);
    });
  });
}

/** A turn that was not admitted, or that could not read what was sent, is an error to whoever called. */
function refuseUnreadable(outcome: TurnShown["outcome"], experience: string): void {
  if (outcome.kind !== "refused" || typeof outcome.why === "string") return;
  const { receiptId, why } = outcome;
  if (why.step === "admit") {
    throw new RapportError("kernel/not-live", `The Experience "${experience}" is not open to you.`, {
      receiptId,
    });
  }
  if (why.code === "platform/bad-input") {
    throw new RapportError("platform/bad-input", "edit: this is not a change that the Experience takes", {
      receiptId,
    });
  }
}

function experienceOf(
  { experience: name, channel }: TurnRequest,
  { experiences }: ChatPorts,
): OpenExperience {
  const experience = experiences.get(name);
  if (!experience) {
    const known = [...experiences.keys()].join(", ");
    throw new RapportError("kernel/unknown-experience", `There is no such Experience. There are: ${known}.`);
  }
  if (!experience.channels.includes(channel)) {
    const taken = experience.channels.join(", ");
    throw new RapportError("platform/bad-input", `channel: "${name}" is served by ${taken}.`);
  }
  return experience;
}

/** What nobody said is left open: an Experience may know where things usually go, and in which language. */
function inputOf({ text, locale, channel, unpersonalised, edit, destination }: TurnRequest): TurnInput {
  return {
    text,
    locale: locale ?? detectLanguage(text),
    ...(locale === undefined && !tellsLanguage(text) && { localeIsGuessed: true }),
    channel,
    unpersonalised,
    ...(edit !== undefined && { edit }),
    ...(destination && { destination }),
  };
}

/** A brand or a number alone is of no language. */
const tellsLanguage = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) || segmentByVocabulary(text).length > 0;
