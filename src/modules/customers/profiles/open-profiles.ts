import type { ComputedTrait } from "./computed/definition.ts";
import {
  addDefinition,
  type KeptDefinition,
  listDefinitions,
  removeDefinition,
} from "./computed/definitions-store.ts";
import type { ProfilePorts } from "./ports.ts";
import { checkpointOf } from "./project/project-batch.ts";
import { type Projector, type ProjectorOptions, startProjector } from "./project/projector.ts";
import { listSetAside, type SetAside } from "./project/set-aside.ts";
import { type IdentifyingTrait, identifyingTraits } from "./read/identifying-traits.ts";
import { type KnownDatum, knownData } from "./read/known-data.ts";
import { type FactsAsked, readFacts, type WeighedFacts } from "./read/read-facts.ts";
import { type Audience, countPeople, listPeople, type PeopleCounted } from "./segments/count-people.ts";
import {
  getSegment,
  listSegments,
  removeSegment,
  type Segment,
  type SegmentBody,
  saveSegment,
} from "./segments/segments.ts";
import { type Look, looksAt, recordLook, type SeenLook } from "./studio/looks.ts";
import { type FoundProfile, type ProfileSearch, searchProfiles } from "./studio/search-profiles.ts";
import { type ShownDrop, showDropped } from "./studio/show-dropped.ts";
import { type ShownProfile, showProfile, type View } from "./studio/show-profile.ts";
import { showTimeline, type TimelineAsked, type TimelinePage } from "./studio/show-timeline.ts";
import { type Correction, correctTrait } from "./traits/correct-trait.ts";
import { changeSetting, type DescribedTrait, listTraits, type TraitSetting } from "./traits/settings.ts";

/** Profiles: what the events say of people, read for a purpose. */
export interface Profiles extends Projector {
  /** The position up to which events are in the profiles: whose they are is settled. */
  position(): Promise<number>;
  setAside(): Promise<SetAside[]>;
  /** What sources told and no profile holds, by why. Throws `customers/no-source`. */
  dropped(of: { source?: string }): Promise<ShownDrop[]>;

  /** What a purpose may read, and why not what it may not. */
  read(asked: FactsAsked): Promise<WeighedFacts>;
  /** Every value of every source, for the person themselves: see `knownData`. */
  dataOf(subjects: readonly string[]): Promise<KnownDatum[]>;
  /** What sources say of who these subjects are, to compare records by. */
  identifying(subjects: readonly string[]): Promise<IdentifyingTrait[]>;
  correct(correction: Correction): Promise<void>;
  looksAt(subjects: readonly string[]): Promise<SeenLook[]>;
  /** For those who show staff something of a person: writes it down before anything is shown. */
  looked(subjects: readonly string[], look: Look): Promise<void>;

  show(view: View): Promise<ShownProfile>;
  timeline(asked: TimelineAsked): Promise<TimelinePage>;
  search(search: ProfileSearch): Promise<FoundProfile[]>;

  traits(): Promise<DescribedTrait[]>;
  changeTrait(change: { name: string; setting: TraitSetting; by?: string }): Promise<void>;
  definitions(): Promise<(KeptDefinition & { readonly filled: boolean })[]>;
  define(definition: ComputedTrait): Promise<void>;
  undefine(name: string): Promise<void>;

  segments(): Promise<Segment[]>;
  segment(id: string): Promise<Segment>;
  saveSegment(save: { id?: string; body: SegmentBody; by?: string }): Promise<Segment>;
  removeSegment(id: string): Promise<void>;
  count(audience: Audience): Promise<PeopleCounted>;
  /** Persons of an audience, in the order of their ids: `after` is the last one of the page before. */
  people(audience: Audience, page: { after?: string; limit: number }): Promise<string[]>;
}

/** Opens the profiles and starts to read events into them. `stop` ends that. */
export function openProfiles(ports: ProfilePorts, options: ProjectorOptions = {}): Profiles {
  const { db, clock } = ports;
  const projector = startProjector(ports, options);
  return {
    ...projector,
    position: () => checkpointOf(db),
    setAside: () => listSetAside(db),
    dropped: (of) => showDropped(of, ports),

    read: (asked) => readFacts(asked, ports),
    dataOf: (subjects) => knownData({ subjects, at: clock.now() }, ports),
    identifying: (subjects) => identifyingTraits(subjects, ports),
    correct: (correction) => correctTrait(correction, { ...ports, keepUp: projector.keepUp }),
    looksAt: (subjects) => looksAt(db, subjects),
    looked: (subjects, look) => recordLook(db, subjects, look),

    show: (view) => showProfile(view, ports),
    timeline: (asked) => showTimeline(asked, ports),
    search: (search) => searchProfiles(search, ports),

    traits: () => listTraits(db),
    changeTrait: (change) => changeSetting(db, { ...change, at: clock.now() }),
    async definitions() {
      const checkpoint = await checkpointOf(db);
      return (await listDefinitions(db)).map((one) => ({ ...one, filled: one.filledTo >= checkpoint }));
    },
    async define(definition) {
      await db.transaction((tx) => addDefinition(tx, definition, clock.now()));
      projector.nudge();
    },
    undefine: (name) => db.transaction((tx) => removeDefinition(tx, name)),

    segments: () => listSegments(db),
    segment: (id) => getSegment(db, id),
    saveSegment: (save) => saveSegment(save, ports),
    removeSegment: (id) => removeSegment(db, id),
    count: (audience) => countPeople(audience, ports),
    people: (audience, page) => listPeople(audience, page, ports),
  };
}
