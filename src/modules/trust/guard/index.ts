export {
  checkGrounding,
  evaluateGrounding,
  type Grounding,
  type GroundingFigures,
  type GroundingFinding,
  type GroundingQuestion,
  type GroundingVerdict,
} from "./grounding/index.ts";
export { type ClaimsGuard, openClaimsGuard } from "./open-claims-guard.ts";
export { type GuardParts, type HeldDraft, type Inspect, openGuard } from "./open-guard.ts";
export { wordsThatMayBeAdded } from "./plain-words.ts";
export {
  type Allowed,
  evaluatePrivacy,
  type Found,
  type MaskedText,
  type MaskTable,
  openPrivacy,
  type Privacy,
  type PrivacyFigures,
  type PrivacyOptions,
  type PrivacyPack,
  type PrivacyType,
} from "./privacy/index.ts";
export { type GuardRoutePorts, guardRoutes } from "./routes.ts";
export { type Concern, type Listened, openSafety, type Safety, type SafetyOptions } from "./safety/index.ts";
