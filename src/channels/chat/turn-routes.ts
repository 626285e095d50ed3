import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Destination, Json, OpenExperience, Person, TurnInput } from "../../kernel/index.ts";
import { detectLanguage } from "../../modules/language/index.ts";
import { type Clock, localDateTime } from "../../platform/clock.ts";
import { RapportError } from "../../platform/errors.ts";
import { showTurn } from "./show-turn.ts";
import { eventsOf } from "./turn-events.ts";
import { type TurnRequest, turnRequestSchema, turnResponseSchema } from "./turn-schema.ts";

/** The conversation that a turn goes on with, or a new one. */
export interface ResumedConversation {
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
  /** Where things go when the person has not said so. */
  readonly destination?: Destination;
  resume(c: Context, sessionId: string | undefined, experience: string): Promise<ResumedConversation>;
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
export function turnRoutes(ports: ChatPorts): OpenAPIHono {
  return new OpenAPIHono().openapi(route, async (c) => {
    const asked = c.req.valid("json");
    const experience = experienceOf(asked, ports);
    const resumed = await ports.resume(c, asked.sessionId, experience.name);
    const at = ports.clock.now();
    const { person, conversation, previous } = resumed;
    const shown = await experience.run({
      input: inputOf(asked, ports),
      person,
      conversation,
      at,
      now: (ports.clientMaySetTime && asked.now) || localDateTime(at, ports.timezone),
      ...(previous !== undefined && { previous }),
    });
    const { outcome } = shown;
    if (outcome.kind === "refused" && outcome.why !== "unbacked" && outcome.why.step === "admit") {
      throw new RapportError("kernel/not-live", `The Experience "${experience.name}" is not open to you.`, {
        receiptId: outcome.receiptId,
      });
    }
    const response = showTurn(shown, { text: asked.text, sessionId: resumed.sessionId });
    if (!c.req.header("accept")?.includes("text/event-stream")) return c.json(response, 200);
    return streamSSE(c, async (stream) => {
      for (const event of eventsOf(response)) await stream.writeSSE(event);
    });
  });
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

function inputOf(
  { text, locale, channel, unpersonalised, edit, destination }: TurnRequest,
  ports: ChatPorts,
): TurnInput {
  const goesTo = destination ?? ports.destination;
  return {
    text,
    locale: locale ?? detectLanguage(text),
    channel,
    unpersonalised,
    ...(edit !== undefined && { edit }),
    ...(goesTo && { destination: goesTo }),
  };
}
