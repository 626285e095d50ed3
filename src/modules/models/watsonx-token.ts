import { z } from "zod";

/** Where IBM Cloud changes an API key into a token that lasts an hour. */
const iamUrl = "https://iam.cloud.ibm.com/identity/token";

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** A token is renewed this long before it ends, in milliseconds. */
const renewEarlyMs = 60_000;

/** A `fetch` that signs each request with a token for `apiKey`, asked for when there is none or it is about to end. */
export function fetchWithIamToken(
  apiKey: string,
  { fetch, now, url = iamUrl }: { fetch: typeof globalThis.fetch; now: () => number; url?: string },
): typeof globalThis.fetch {
  let held: { readonly token: string; readonly until: number } | undefined;

  const renew = async (signal: AbortSignal | null | undefined): Promise<string> => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "application/json" },
      body: new URLSearchParams({ grant_type: "urn:ibm:params:oauth:grant-type:apikey", apikey: apiKey }),
      ...(signal && { signal }),
    });
    if (!response.ok) throw new Error(`the token service answered ${response.status}`);
    const { access_token: token, expires_in: seconds } = tokenAnswer.parse(await response.json());
    held = { token, until: now() + seconds * 1_000 - renewEarlyMs };
    return token;
  };

  return async (input, init) => {
    const token = held && now() < held.until ? held.token : await renew(init?.signal);
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
}
