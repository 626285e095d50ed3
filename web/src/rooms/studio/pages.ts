import {
  IconAffiliate,
  IconArrowsJoin,
  IconChecklist,
  IconDatabaseImport,
  IconFilter,
  IconInbox,
  IconProgressAlert,
  IconShieldCheck,
  IconTags,
  IconTargetArrow,
  IconTestPipe,
  IconUsers,
} from "@tabler/icons-react";
import type { Role } from "../../api/session.ts";

/** Who may what here, as the server's table of who may call what has it. The server decides; this spares a refusal. */
export const may = {
  seePeople: ["adviser", "analyst", "governor", "administrator"],
  keepSources: ["analyst", "governor", "administrator"],
  countPeople: ["analyst", "governor", "administrator"],
  changeTraits: ["governor", "administrator"],
  defineTraits: ["analyst", "administrator"],
  seePurposes: ["adviser", "designer", "analyst", "reviewer", "governor", "administrator"],
  changePurposes: ["governor"],
  seeRequests: ["governor", "administrator"],
  decideRequests: ["governor"],
  seeEvaluations: ["reviewer", "analyst", "governor", "administrator"],
  runEvaluations: ["governor", "administrator"],
  seeReviews: ["reviewer", "governor"],
  decideReviews: ["reviewer"],
} as const satisfies Record<string, readonly Role[]>;

export type Deed = keyof typeof may;

/** The pages of the studio, in the order of its navigation. */
export const pages = [
  { to: "/studio/people", label: "studio.people.title", icon: IconUsers, needs: "seePeople" },
  { to: "/studio/segments", label: "studio.segments.title", icon: IconFilter, needs: "countPeople" },
  { to: "/studio/sources", label: "studio.sources.title", icon: IconDatabaseImport, needs: "keepSources" },
  { to: "/studio/traits", label: "studio.traits.title", icon: IconTags, needs: "keepSources" },
  { to: "/studio/links", label: "studio.links.title", icon: IconArrowsJoin, needs: "keepSources" },
  { to: "/studio/purposes", label: "studio.purposes.title", icon: IconTargetArrow, needs: "seePurposes" },
  { to: "/studio/requests", label: "studio.requests.title", icon: IconInbox, needs: "seeRequests" },
  { to: "/studio/review", label: "studio.review.title", icon: IconChecklist, needs: "seeReviews" },
  { to: "/studio/cases", label: "studio.cases.title", icon: IconProgressAlert, needs: "seeReviews" },
  { to: "/studio/lineage", label: "studio.lineage.title", icon: IconAffiliate, needs: "keepSources" },
  {
    to: "/studio/evaluations",
    label: "checks.evaluations.title",
    icon: IconTestPipe,
    needs: "seeEvaluations",
  },
  { to: "/studio/guard", label: "checks.guard.title", icon: IconShieldCheck, needs: "seeEvaluations" },
] as const satisfies readonly { to: string; label: string; icon: unknown; needs: Deed }[];
