import { useRead } from "../../../app/use-server.ts";
import { traitName } from "../../../format/people.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { useMay } from "../use-may.ts";
import type { ComputedTraits, Traits } from "./answers.ts";

/**
 * What a trait, a computed one too, is called in the reader's language: as the company labelled it, for whoever may see
 * that.
 */
export function useTraitName(): (name: string) => string {
  const { t, locale } = useWords();
  const isOpen = useMay();
  const mayRead = isOpen("keepSources");
  const traits = useRead<Traits>(mayRead ? "/v1/trait-policies" : undefined);
  const computed = useRead<ComputedTraits>(mayRead ? "/v1/computed-traits" : undefined);
  const labels = new Map([
    ...(traits.data?.traits ?? []).map(({ name, label }) => [name, label[locale]] as const),
    ...(computed.data?.computedTraits ?? []).map(
      ({ definition: { name, label } }) => [name, label[locale]] as const,
    ),
  ]);
  return (name) => labels.get(name) ?? traitName(name, t);
}
