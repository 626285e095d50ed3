import type { checks } from "./checks/en.ts";
import type { en } from "./en.ts";
import type { me } from "./me/en.ts";
import type { people } from "./people/en.ts";
import type { studio } from "./studio/en.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    // Those of a room come with its pages: see `add-words.ts`.
    resources: {
      translation: typeof en & {
        readonly checks: typeof checks;
        readonly me: typeof me;
        readonly people: typeof people;
        readonly studio: typeof studio;
      };
    };
  }
}
