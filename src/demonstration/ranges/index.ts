import type { Department } from "../kind.ts";
import { clothing } from "./clothing.ts";
import { electronics } from "./electronics.ts";
import { furniture } from "./furniture.ts";
import { home } from "./home.ts";
import { kitchen } from "./kitchen.ts";
import { children, outdoor } from "./outdoor-and-kids.ts";
import { bags, shoes } from "./shoes-and-bags.ts";

export const departments: readonly Department[] = [
  furniture,
  home,
  kitchen,
  electronics,
  clothing,
  shoes,
  bags,
  outdoor,
  children,
];
