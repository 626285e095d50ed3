import { hash, verify } from "@node-rs/argon2";
import { RapportError } from "../../platform/errors.ts";

/** argon2id, which is the package's default, at OWASP's cost: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const shortest = 12;
const longest = 200;

/** The same password typed on another keyboard may come in another form of Unicode. */
const normal = (password: string): string => password.normalize("NFC");

/** Throws `platform/bad-input` where it is shorter than 12 or longer than 200 characters. */
export async function hashPassword(password: string): Promise<string> {
  const length = [...normal(password)].length;
  if (length < shortest || length > longest) {
    throw new RapportError("platform/bad-input", `password: takes ${shortest} to ${longest} characters`);
  }
  return hash(normal(password), cost);
}

let decoy: Promise<string> | undefined;

/** Takes as long where there is no hash as where there is one, so that the time tells nobody who has an account. */
export async function matchesPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  decoy ??= hash("nobody's password", cost);
  const matches = await verify(passwordHash ?? (await decoy), normal(password));
  return matches && typeof passwordHash === "string";
}
