import type { z } from "zod";
import type {
  ComputedTraits,
  DescribedTraits,
} from "../../../../../src/modules/customers/profiles/schema.ts";
import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import type { Purposes } from "../purposes/answers.ts";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a condition can be about: names of traits and of computed traits, and the purposes in words. */
export function useFilterNames(): {
  readonly traits: string[];
  readonly computed: string[];
  readonly purposes: readonly Option[];
} {
  const { locale } = useWords();
  const traits = useRead<z.infer<typeof DescribedTraits>>("/v1/trait-policies");
  const computed = useRead<z.infer<typeof ComputedTraits>>("/v1/computed-traits");
  const purposes = useRead<Purposes>("/v1/purposes");
  return {
    traits: traits.data?.traits.map(({ name }) => name) ?? [],
    computed: computed.data?.computedTraits.map(({ definition }) => definition.name) ?? [],
    purposes:
      purposes.data?.purposes.map(({ id, terms }) => ({ value: id, label: terms.text[locale].title })) ?? [],
  };
}
