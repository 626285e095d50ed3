import { useRead } from "../../../app/use-server.ts";
import { useMay } from "../use-may.ts";
import type { Sources } from "./answers.ts";

/** The name of a source by its id; nothing for whoever may not see the sources, and for one that is not known. */
export function useSourceName(): (source: string) => string | undefined {
  const isOpen = useMay();
  const sources = useRead<Sources>(isOpen("keepSources") ? "/v1/sources" : undefined);
  const names = new Map(sources.data?.sources.map(({ id, name }) => [id, name]));
  return (source) => names.get(source);
}
