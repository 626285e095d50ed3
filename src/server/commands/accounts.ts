import { createAccount, createApiKey, type Role, roles } from "../../modules/accounts/index.ts";
import { RapportError } from "../../platform/errors.ts";
import { capability } from "../../platform/ids.ts";
import { type HouseCommand, readArguments } from "./command.ts";

const role = { type: "string", multiple: true } as const;

/** The way in before anybody has signed in: whoever may run commands on this machine may make an account. */
export const createAccountCommand: HouseCommand = {
  name: "accounts create",
  usage: `accounts create EMAIL --role ROLE [--role ROLE …] [--name NAME]   roles: ${roles.join(", ")}`,
  async run(args, { db, clock }, io) {
    const { usage } = createAccountCommand;
    const options = { role, name: { type: "string" } } as const;
    const { positionals, values } = readArguments(args, { usage, options, positionals: [1, 1] });
    const [email] = positionals;
    const password = capability();
    const wanted = { email, displayName: values.name ?? email, roles: rolesOf(values.role, usage), password };
    const { account } = await createAccount(wanted, { db, clock });
    io.err("The password is shown this once.");
    io.out(JSON.stringify({ account, email, password }));
    return 0;
  },
};

export const createApiKeyCommand: HouseCommand = {
  name: "api-keys create",
  usage: "api-keys create NAME --role ROLE [--role ROLE …]",
  async run(args, { db, clock }, io) {
    const { usage } = createApiKeyCommand;
    const { positionals, values } = readArguments(args, { usage, options: { role }, positionals: [1, 1] });
    const made = await createApiKey(
      { name: positionals[0], roles: rolesOf(values.role, usage) },
      { db, clock },
    );
    io.err("The key is shown this once.");
    io.out(JSON.stringify(made));
    return 0;
  },
};

function rolesOf(given: readonly string[] | undefined, usage: string): Role[] {
  const known = roles.filter((one) => given?.includes(one));
  if (known.length > 0 && known.length === new Set(given).size) return known;
  throw new RapportError("platform/bad-input", `usage: rapport ${usage}`);
}
