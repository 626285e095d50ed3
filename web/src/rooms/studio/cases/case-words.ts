import type { Case, Cause, State } from "./answers.ts";

export const stateKeys = {
  open: "studio.cases.state.open",
  diagnosed: "studio.cases.state.diagnosed",
  fixed: "studio.cases.state.fixed",
  told: "studio.cases.state.told",
  closed: "studio.cases.state.closed",
  joined: "studio.cases.state.joined",
} as const satisfies Record<State, string>;

export const causeKeys = {
  data: "studio.cases.cause.data",
  rule: "studio.cases.cause.rule",
  model: "studio.cases.cause.model",
  guideline: "studio.cases.cause.guideline",
  translation: "studio.cases.cause.translation",
} as const satisfies Record<Cause, string>;

export const openerKeys = {
  feedback: "studio.cases.openedBy.feedback",
  rejection: "studio.cases.openedBy.rejection",
  incident: "studio.cases.openedBy.incident",
  flag: "studio.cases.openedBy.flag",
} as const satisfies Record<Case["openedBy"], string>;

export const ageKeys = {
  day: "studio.cases.age.day",
  week: "studio.cases.age.week",
  month: "studio.cases.age.month",
  older: "studio.cases.age.older",
} as const;

/** In the order in which a case goes through them. */
export const boardStates = ["open", "diagnosed", "fixed", "told", "closed"] as const;
export const causes = ["data", "rule", "model", "guideline", "translation"] as const;
