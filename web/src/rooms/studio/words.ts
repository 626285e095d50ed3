import { addWords } from "../../i18n/add-words.ts";
import { checks } from "../../i18n/checks/en.ts";
import { checks as checksZh } from "../../i18n/checks/zh.ts";
import { people } from "../../i18n/people/en.ts";
import { people as peopleZh } from "../../i18n/people/zh.ts";
import { studio } from "../../i18n/studio/en.ts";
import { studio as studioZh } from "../../i18n/studio/zh.ts";

addWords({ en: { checks, studio, people }, zh: { checks: checksZh, studio: studioZh, people: peopleZh } });
