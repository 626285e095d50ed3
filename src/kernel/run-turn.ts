import { RapportError } from "../platform/errors.ts";
import { timeOrderedId } from "../platform/ids.ts";
import type { Decision, Draft, DraftPart, Experience, Json, TurnInput } from "./experience.ts";
import type { Heard, KernelPorts, Person } from "./ports.ts";
import type { Failure, Finding, LaunchAdmission, TurnReceipt, Verdict, WordedBy } from "./receipt.ts";
import { reasonOf, safeReply } from "./safe-reply.ts";
import { areFacts, isDecision, isDraft, isJsonObject, isLaunch } from "./soundness.ts";
import { defaultLimits, runStep, StepFailed, type StepLimits } from "./steps.ts";

/** One pass of one person's input through one Experience. */
export interface Turn<Uses> {
  readonly input: TurnInput;
  readonly person: Person;
  readonly conversation: string;
  /** The instant of the turn. */
  readonly at: Date;
  /** The person's local date and time, `YYYY-MM-DDTHH:mm`. */
  readonly now: string;
  /** What the conversation remembers, as it was stored. */
  readonly previous?: Json;
  /** Opens the doors that the Experience uses, each pinned at one version. */
  pin(): Uses | Promise<Uses>;
  readonly limits?: StepLimits;
}

interface Answered<Request, Choice> {
  readonly request: Request;
  readonly decision: Decision<Choice>;
}

interface Closed {
  readonly turnId: string;
  readonly receiptId: string;
  readonly reply: Draft;
  readonly wordedBy: WordedBy;
}

/** How a turn ended: released as worded, released with template parts, held for a person, or refused. */
export type TurnOutcome<Request, Choice> =
  | (Closed & Answered<Request, Choice> & { readonly kind: "released" })
  | (Closed &
      Answered<Request, Choice> & { readonly kind: "templated"; readonly findings: readonly Finding[] })
  | (Closed & { readonly kind: "held"; readonly reviewId: string })
  | (Closed & { readonly kind: "refused"; readonly why: Failure | "unbacked" | "concern" });

/** What is known so far; each step adds to it, and the receipt is written from it wherever the turn ends. */
type Kept<Request, Choice> = {
  launch?: LaunchAdmission;
  facts?: TurnReceipt["facts"];
  request?: Request;
  decision?: Decision<Choice>;
  verdict?: Verdict;
  /** A step that failed without ending the turn. */
  failure?: Failure;
};

type Ending<Request, Choice> =
  | {
      kind: "released" | "templated";
      answered: Answered<Request, Choice>;
      reply: Draft;
      wordedBy: WordedBy;
      findings: readonly Finding[];
    }
  | { kind: "held"; reviewId: string; reply: Draft }
  | { kind: "refused"; why: Failure | "unbacked" | "concern"; reply: Draft };

const byTemplate: WordedBy = { by: "template" };

/**
 * The one road: admit → listen → context → understand → decide → compose → word → guard → receipt. It never throws for
 * what a step does: a step that fails ends in a safe reply and a receipt that says so. It throws only where the
 * receipt itself can't be committed, because then nothing may be sent.
 */
export async function runTurn<Request extends object, Choice extends object, Uses>(
  experience: Experience<Request, Choice, Uses>,
  turn: Turn<Uses>,
  ports: KernelPorts,
): Promise<TurnOutcome<Request, Choice>> {
  const turnId = timeOrderedId(turn.at.getTime());
  const receiptId = timeOrderedId(turn.at.getTime());
  const kept: Kept<Request, Choice> = {};
  const ending = await travel(experience, turn, { ports, kept, turnId, receiptId }).catch(
    (error: unknown) => {
      if (!(error instanceof StepFailed)) throw error;
      const { locale } = turn.input;
      ports.failures.report(error.failure, error.cause, { turnId, experience: experience.name, locale });
      const reply = safeReply(reasonOf(error.failure.step), locale);
      return { kind: "refused", why: error.failure, reply } as const;
    },
  );
  const receipt = receiptOf(experience, turn, { turnId, receiptId, kept, ending });
  const remember = "answered" in ending ? { remember: asJson(ending.answered.request) } : {};
  await runStep(
    "receipt",
    turn.limits ?? defaultLimits,
    () =>
      ports.receipts.commit({ receipt, person: turn.person, conversation: turn.conversation, ...remember }),
    () => true,
  ).catch((error: unknown) => {
    if (!(error instanceof StepFailed)) throw error;
    throw (
      error.cause ??
      new RapportError("platform/timeout", "The answer could not be recorded in time. Please try again.")
    );
  });
  return outcomeOf(ending, { turnId, receiptId });
}

async function travel<Request extends object, Choice extends object, Uses>(
  experience: Experience<Request, Choice, Uses>,
  turn: Turn<Uses>,
  {
    ports,
    kept,
    turnId,
    receiptId,
  }: { ports: KernelPorts; kept: Kept<Request, Choice>; turnId: string; receiptId: string },
): Promise<Ending<Request, Choice>> {
  const { person, now, conversation, at } = turn;
  const { unpersonalised } = turn.input;
  const limits = turn.limits ?? defaultLimits;

  kept.launch = await runStep("admit", limits, () => ports.launch.admit(experience.name, person), isLaunch);
  const heard = await runStep("guard", limits, () => ports.guard.listen(turn.input), isHeard);
  if (heard.kind === "answer") {
    kept.verdict = { kind: "refuse", findings: heard.findings };
    return { kind: "refused", why: "concern", reply: heard.reply };
  }
  const { name, purpose, reads, guideline, review } = experience;
  const asked = { experience: name, purpose, reads, person, unpersonalised };
  const facts = await runStep("context", limits, () => ports.context.collect(asked), areFacts);
  kept.facts = facts;
  const input = inLanguageOf(turn.input, experience.localeOf?.(facts));
  const { locale } = input;
  const previous = recall(experience, turn.previous);

  const answer = async () => {
    const uses = await runStep(
      "understand",
      limits,
      () => turn.pin(),
      () => true,
    );
    const known = { now, facts, ...(previous && { previous }) };
    const request = await runStep(
      "understand",
      limits,
      () => experience.understand(input, uses, known),
      isJsonObject,
    );
    kept.request = request;
    const deciding = { now, facts, input };
    const decision = await runStep(
      "decide",
      limits,
      () => experience.decide(request, uses, deciding),
      isDecision,
    );
    kept.decision = decision;
    const composing = { now, locale, request };
    const template = await runStep("compose", limits, () => experience.compose(decision, composing), isDraft);
    const { draft: worded, wordedBy } = await runStep(
      "word",
      limits,
      (signal) => ports.wording.word(template, signal),
      ({ draft }) => isDraft(draft),
    ).catch((error: unknown) => {
      // Wording is the one step that an answer can do without: the template stands.
      if (!(error instanceof StepFailed)) throw error;
      ports.failures.report(error.failure, error.cause, { turnId, experience: name, locale });
      kept.failure = error.failure;
      return { draft: template, wordedBy: byTemplate };
    });
    const checked = {
      template,
      worded,
      decision: asJson(decision),
      turn: {
        turnId,
        receiptId,
        experience: name,
        guideline,
        ...(review && { review }),
        person,
        conversation,
        input,
        at,
        wordedBy,
      },
    };
    const { verdict, released } = await runStep("guard", limits, () => ports.guard.check(checked), isVerdict);
    kept.verdict = { ...verdict, findings: [...heard.findings, ...verdict.findings] };
    const wasReworded = released.parts.some(({ id, text }) => textOf(template, id) !== text);
    return { request, decision, wordedBy: wasReworded ? wordedBy : byTemplate, verdict, released };
  };

  const first = await answer();
  // The catalogue moved while this was being answered: once more, on what stands now.
  const last = first.verdict.findings.some(({ kind }) => kind === "stale") ? await answer() : first;
  return endingOf(experience, { ...last, beside: heard.beside }, locale, kept);
}

/** What was said, or written in a language, stands over what is known. */
const inLanguageOf = (input: TurnInput, usual: TurnInput["locale"] | undefined): TurnInput =>
  input.localeIsGuessed && usual !== undefined ? { ...input, locale: usual } : input;

function endingOf<Request extends object, Choice extends object, Uses>(
  experience: Experience<Request, Choice, Uses>,
  last: Answered<Request, Choice> & {
    wordedBy: WordedBy;
    verdict: Verdict;
    released: Draft;
    beside: readonly DraftPart[];
  },
  locale: Draft["locale"],
  kept: Kept<Request, Choice>,
): Ending<Request, Choice> {
  const { verdict, released, request } = last;
  switch (verdict.kind) {
    case "refuse":
      return { kind: "refused", why: "unbacked", reply: safeReply("unbacked", locale) };
    case "hold":
      return { kind: "held", reviewId: verdict.reviewId, reply: safeReply("held", locale) };
    case "release":
    case "template": {
      const passed = new Set(released.parts.map(({ id }) => id));
      const withheld = new Set(verdict.findings.map(({ part }) => part).filter((part) => !passed.has(part)));
      const decision =
        withheld.size === 0
          ? last.decision
          : { ...last.decision, choice: experience.withhold(last.decision.choice, withheld) };
      kept.decision = decision;
      const kind = verdict.kind === "release" ? "released" : "templated";
      const { wordedBy } = last;
      const reply = { ...released, parts: [...last.beside, ...released.parts] };
      return { kind, answered: { request, decision }, reply, wordedBy, findings: verdict.findings };
    }
  }
}

/** A remembered request that no longer reads back (an older release wrote it) is as good as none. */
function recall<Request extends object, Choice extends object, Uses>(
  experience: Experience<Request, Choice, Uses>,
  previous: Json | undefined,
): Request | undefined {
  if (previous === undefined) return undefined;
  const read = experience.remembers.safeParse(previous);
  return read.success ? read.data : undefined;
}

function receiptOf<Request extends object, Choice extends object, Uses>(
  experience: Experience<Request, Choice, Uses>,
  turn: Turn<Uses>,
  closed: { turnId: string; receiptId: string; kept: Kept<Request, Choice>; ending: Ending<Request, Choice> },
): TurnReceipt {
  const { kept, ending, turnId, receiptId } = closed;
  return {
    kind: "turn",
    version: 1,
    receiptId,
    turnId,
    at: turn.at.toISOString(),
    experience: experience.name,
    purpose: experience.purpose,
    input: turn.input,
    ...(kept.launch && { launch: kept.launch }),
    ...(kept.facts && { facts: kept.facts }),
    ...(kept.request && { request: asJson(kept.request) }),
    ...(kept.decision && { decision: { ...kept.decision, choice: asJson(kept.decision.choice) } }),
    reply: ending.reply,
    wordedBy: "wordedBy" in ending ? ending.wordedBy : byTemplate,
    ...(kept.verdict && { verdict: kept.verdict }),
    ...(kept.failure && { failure: kept.failure }),
    ...(ending.kind === "refused" && typeof ending.why === "object" && { failure: ending.why }),
  };
}

function outcomeOf<Request, Choice>(
  ending: Ending<Request, Choice>,
  ids: { turnId: string; receiptId: string },
): TurnOutcome<Request, Choice> {
  switch (ending.kind) {
    case "released": {
      const { answered, reply, wordedBy } = ending;
      return { kind: "released", ...ids, ...answered, reply, wordedBy };
    }
    case "templated": {
      const { answered, reply, wordedBy, findings } = ending;
      return { kind: "templated", ...ids, ...answered, reply, wordedBy, findings };
    }
    case "held":
      return { kind: "held", ...ids, reply: ending.reply, wordedBy: byTemplate, reviewId: ending.reviewId };
    case "refused":
      return { kind: "refused", ...ids, reply: ending.reply, wordedBy: byTemplate, why: ending.why };
  }
}

const isHeard = (heard: Heard): boolean =>
  heard.kind === "answer" ? isDraft(heard.reply) : isDraft({ locale: "en", parts: heard.beside });

const isVerdict = ({ verdict, released }: { verdict: Verdict; released: Draft }): boolean =>
  ["release", "template", "hold", "refuse"].includes(verdict.kind) && isDraft(released);

/** A model is named as the author only where some of its wording was let through. */
const textOf = (draft: Draft, id: string): string | undefined =>
  draft.parts.find((part) => part.id === id)?.text;

/** What steps hand on, which they have shown to be JSON, as JSON; what is `undefined` in it is absent when written. */
function asJson(value: object): Json {
  if (isJsonObject(value)) return value;
  throw new TypeError("only what has been shown to be JSON may be kept");
}
