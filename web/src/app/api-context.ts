import { createContext, useContext } from "react";
import type { Api } from "../api/api.ts";

export const ApiContext = createContext<Api | undefined>(undefined);

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error("there is no ApiContext above this component");
  return api;
}
