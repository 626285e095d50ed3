import { RapportError } from "../../platform/errors.ts";

/** Which model to ask, and where it is. */
export type ModelSetting =
  | { readonly provider: "openai-compatible"; readonly baseUrl: string; readonly model: string }
  | { readonly provider: "ollama"; readonly baseUrl: string; readonly model: string }
  | { readonly provider: "watsonx"; readonly baseUrl: string; readonly model: string }
  | { readonly provider: "anthropic"; readonly baseUrl: string; readonly model: string };

type Provider = ModelSetting["provider"];

/** What each provider's setting looks like, for the error that says so. */
const forms: Readonly<Record<Provider, string>> = {
  "openai-compatible":
    "openai-compatible:URL#MODEL, such as openai-compatible:http://127.0.0.1:8000/v1#qwen3",
  ollama: "ollama:MODEL or ollama:URL#MODEL, such as ollama:qwen3:8b",
  watsonx: "watsonx:REGION#MODEL or watsonx:URL#MODEL, such as watsonx:us-south#ibm/granite-4-h-small",
  anthropic: "anthropic:MODEL or anthropic:URL#MODEL, such as anthropic:claude-sonnet-4-5",
};

const isProvider = (name: string): name is Provider => Object.hasOwn(forms, name);

function refuse(setting: string, why: string, takes: readonly string[] = Object.values(forms)): never {
  // A URL may carry a name and a password: what was given is named without them.
  const given = setting.replace(/\/\/[^/@\s]*@/, "//…@").slice(0, 200);
  throw new RapportError(
    "platform/bad-config",
    `model setting "${given}": ${why}; it takes ${takes.join("; or ")}`,
  );
}

function parseUrl(setting: string, text: string, provider: Provider): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "http:" && url?.protocol !== "https:") {
    return refuse(setting, `"${text.slice(0, 80)}" is no http or https address`, [forms[provider]]);
  }
  if (url.username || url.password) {
    return refuse(setting, "the address holds a password; give the key apart from it", [forms[provider]]);
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

const anthropicUrl = "https://api.anthropic.com/v1";
const ollamaUrl = "http://127.0.0.1:11434/v1";

/** The path under which watsonx.ai's model gateway speaks the OpenAI protocol. */
const gatewayPath = "/ml/gateway/v1";

function watsonxUrl(setting: string, place: string): string {
  if (/^[a-z]{2}-[a-z]+$/.test(place)) return `https://${place}.ml.cloud.ibm.com${gatewayPath}`;
  const url = parseUrl(setting, place, "watsonx");
  return new URL(url).pathname === "/" ? `${url}${gatewayPath}` : url;
}

/**
 * Reads the value of `RAPPORT_MODEL`: `openai-compatible:URL#MODEL`, `ollama:MODEL`, `watsonx:REGION#MODEL`,
 * `anthropic:MODEL`. Throws `platform/bad-config`, saying what the setting takes.
 */
export function parseModelSetting(setting: string): ModelSetting {
  const colon = setting.indexOf(":");
  const provider = setting.slice(0, Math.max(colon, 0)).trim();
  const rest = setting.slice(colon + 1).trim();
  if (!isProvider(provider)) return refuse(setting, "it names no provider that is known");
  const hash = rest.indexOf("#");
  const place = hash < 0 ? "" : rest.slice(0, hash);
  const model = rest.slice(hash + 1);
  if (!model || /\s/.test(model)) return refuse(setting, "it names no model", [forms[provider]]);
  switch (provider) {
    case "anthropic":
      return { provider, model, baseUrl: place ? parseUrl(setting, place, provider) : anthropicUrl };
    case "ollama":
      return { provider, model, baseUrl: place ? parseUrl(setting, place, provider) : ollamaUrl };
    case "openai-compatible":
      if (!place) return refuse(setting, "it names no address before #", [forms[provider]]);
      return { provider, model, baseUrl: parseUrl(setting, place, provider) };
    case "watsonx":
      if (!place) return refuse(setting, "it names no region before #", [forms.watsonx]);
      return { provider, model, baseUrl: watsonxUrl(setting, place) };
  }
}
