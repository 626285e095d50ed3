/** Where people in need turn to, in one country. */
export interface Helpline {
  readonly emergency: string;
  readonly crisis: { readonly name: string; readonly number: string };
}

/** By ISO 3166. Written from general knowledge and not yet checked against each operator's page: docs/guard-safety.md. */
export const helplines: Readonly<Record<string, Helpline>> = {
  CN: { emergency: "120 / 110", crisis: { name: "12356", number: "12356" } },
  TW: { emergency: "119 / 110", crisis: { name: "1925", number: "1925" } },
  HK: { emergency: "999", crisis: { name: "18111", number: "18111" } },
  US: { emergency: "911", crisis: { name: "988 Lifeline", number: "988" } },
  GB: { emergency: "999", crisis: { name: "Samaritans", number: "116 123" } },
  IE: { emergency: "112 / 999", crisis: { name: "Samaritans", number: "116 123" } },
  CA: { emergency: "911", crisis: { name: "9-8-8", number: "988" } },
  AU: { emergency: "000", crisis: { name: "Lifeline", number: "13 11 14" } },
  NZ: { emergency: "111", crisis: { name: "1737", number: "1737" } },
  SG: { emergency: "995 / 999", crisis: { name: "SOS", number: "1767" } },
  DE: { emergency: "112", crisis: { name: "TelefonSeelsorge", number: "0800 111 0 111" } },
  FR: { emergency: "15 / 112", crisis: { name: "3114", number: "3114" } },
};
