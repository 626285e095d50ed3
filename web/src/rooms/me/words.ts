import { addWords } from "../../i18n/add-words.ts";
import { me } from "../../i18n/me/en.ts";
import { me as meZh } from "../../i18n/me/zh.ts";
import { people } from "../../i18n/people/en.ts";
import { people as peopleZh } from "../../i18n/people/zh.ts";

addWords({ en: { me, people }, zh: { me: meZh, people: peopleZh } });
