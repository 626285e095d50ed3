import type { Opened, Rejection, Summary } from "./answers.ts";

export const riskKeys = {
  high: "studio.review.risk.high",
  medium: "studio.review.risk.medium",
  low: "studio.review.risk.low",
} as const satisfies Record<Summary["risk"], string>;

export const stateKeys = {
  queued: "studio.review.state.queued",
  edited: "studio.review.state.edited",
  approved: "studio.review.state.approved",
  rejected: "studio.review.state.rejected",
  expired: "studio.review.state.expired",
  released: "studio.review.state.released",
  erased: "studio.review.state.erased",
} as const satisfies Record<Opened["state"], string>;

export const authorKeys = {
  template: "studio.review.author.template",
  model: "studio.review.author.model",
  account: "studio.review.author.account",
} as const satisfies Record<Summary["author"]["by"], string>;

const known: Readonly<Record<Rejection, true>> = {
  "wrong-fact": true,
  unbacked: true,
  tone: true,
  privacy: true,
  unsafe: true,
  "off-guideline": true,
  "wrong-language": true,
  "not-helpful": true,
  other: true,
};
/** Whether a name from the list of reasons is one that this page knows. */
export const isRejection = (name: string): name is Rejection => Object.hasOwn(known, name);
