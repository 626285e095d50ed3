import {
  IconAffiliate,
  IconArrowsJoin,
  IconDatabaseImport,
  IconFilter,
  IconInbox,
  IconTargetArrow,
  IconUsers,
} from "@tabler/icons-react";

/** The pages of the studio, in the order of its navigation. */
export const pages = [
  { to: "/studio/people", label: "studio.people.title", icon: IconUsers },
  { to: "/studio/segments", label: "studio.segments.title", icon: IconFilter },
  { to: "/studio/sources", label: "studio.sources.title", icon: IconDatabaseImport },
  { to: "/studio/links", label: "studio.links.title", icon: IconArrowsJoin },
  { to: "/studio/purposes", label: "studio.purposes.title", icon: IconTargetArrow },
  { to: "/studio/requests", label: "studio.requests.title", icon: IconInbox },
  { to: "/studio/lineage", label: "studio.lineage.title", icon: IconAffiliate },
] as const;
