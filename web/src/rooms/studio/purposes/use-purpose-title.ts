import { useRead } from "../../../app/use-server.ts";
import { useWords } from "../../../i18n/use-words.ts";
import type { Purposes } from "./answers.ts";

/** The title of a purpose in the reader's language; its id where it is not known. */
export function usePurposeTitle(): (purpose: string) => string {
  const { locale } = useWords();
  const purposes = useRead<Purposes>("/v1/purposes");
  const titles = new Map(purposes.data?.purposes.map(({ id, terms }) => [id, terms.text[locale].title]));
  return (purpose) => titles.get(purpose) ?? purpose;
}
