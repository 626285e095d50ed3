import { addresses } from "../detect/addresses.ts";
import { persons } from "../detect/persons.ts";
import type { Pack } from "../pack.ts";

/** Names and addresses in texts in English, of people of many countries. */
export const english: Pack = {
  id: "en",
  language: "en",
  title: { en: "Names and addresses in English", zh: "英文姓名和地址" },
  measuredOn: ["name", "givenName", "streetAddress"],
  detectors: [persons, addresses],
};
