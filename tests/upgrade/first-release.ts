/** The database of the first release, as SQL. */
export const firstRelease = new URL("./first-release/", import.meta.url);

/** What its people know and it does not: an API key, a conversation's capability, a receipt's id. */
export const known = new URL("known.json", firstRelease);

/** Somebody who has an account in it. */
export const ann = {
  email: "ann@example.com",
  displayName: "Ann",
  roles: ["administrator"],
  password: "made up for the first release",
} as const;
