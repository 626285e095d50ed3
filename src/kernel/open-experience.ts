import type { Audience, Channel, Experience } from "./experience.ts";
import type { KernelPorts } from "./ports.ts";
import { runTurn, type Turn, type TurnOutcome } from "./run-turn.ts";

/** What a channel shows of a turn, beside its ids and reply. */
export type Presented = Readonly<Record<string, unknown>>;

export interface TurnShown {
  readonly outcome: TurnOutcome<object, object>;
  readonly shown: Presented;
}

/** An Experience with its doors and ports filled in: all that a channel needs, whatever its request and choice are. */
export interface OpenExperience {
  readonly name: string;
  readonly audience: Audience;
  readonly channels: readonly Channel[];
  run(turn: Omit<Turn<never>, "pin">): Promise<TurnShown>;
}

export function openExperience<Request extends object, Choice extends object, Uses>(
  experience: Experience<Request, Choice, Uses>,
  pin: (turn: Omit<Turn<never>, "pin">) => Uses | Promise<Uses>,
  ports: KernelPorts,
): OpenExperience {
  const { name, audience, channels } = experience;
  return {
    name,
    audience,
    channels,
    async run(turn) {
      const outcome = await runTurn(experience, { ...turn, pin: () => pin(turn) }, ports);
      if (outcome.kind === "held" || outcome.kind === "refused") return { outcome, shown: {} };
      const { request, decision, reply } = outcome;
      const known = { now: turn.now, locale: reply.locale, request };
      return { outcome, shown: experience.present(request, decision, known) };
    },
  };
}
