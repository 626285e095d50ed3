import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from "@mantine/core";

const pine: MantineColorsTuple = [
  "#eef5f1",
  "#dbe8e1",
  "#b6d1c5",
  "#8fb9a8",
  "#6ba38e",
  "#4a8d76",
  "#2f7560",
  "#1f5d4b",
  "#17493b",
  "#0f352b",
];

/** Mantine draws the surfaces and edges of its components in these two: warm here, as the paper is. */
const gray: MantineColorsTuple = [
  "#faf7f0",
  "#f3eee3",
  "#e9e2d3",
  "#ddd3c0",
  "#c8bda8",
  "#a99e8b",
  "#837a6b",
  "#5f574a",
  "#3d372d",
  "#221d16",
];

const dark: MantineColorsTuple = [
  "#ece6da",
  "#cfc7b8",
  "#b3aa9a",
  "#8b8374",
  "#4a453b",
  "#3b372f",
  "#26231e",
  "#201e1a",
  "#171613",
  "#100f0d",
];

const sans =
  'system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const serif =
  '"Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", STSong, SimSun, serif';

/** Warm paper, deep ink, and pine as the one accent. */
export const theme = createTheme({
  primaryColor: "pine",
  primaryShade: { light: 7, dark: 3 },
  colors: { pine, gray, dark },
  white: "#fffdf8",
  black: "#221d16",
  variantColorResolver: (input) => ({
    ...defaultVariantColorsResolver(input),
    ...(input.variant === "filled" && { color: "var(--on-accent)" }),
  }),
  fontFamily: sans,
  headings: { fontFamily: serif, fontWeight: "600" },
  defaultRadius: "md",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
});

/** Colours by what they are for; each pair of ink and ground has a contrast of at least 4.5 to 1. */
const onLight = {
  "--paper": "#f8f4ea",
  "--surface": "#fffdf8",
  "--tint": "#efe8d9",
  "--line": "#ddd3c0",
  "--ink": "#221d16",
  "--ink-soft": "#5f574a",
  "--accent": "#1f5d4b",
  "--accent-strong": "#17493b",
  "--accent-tint": "#e3ede6",
  "--on-accent": "#fffdf8",
  "--caution": "#7a4a05",
  "--danger": "#9b2c1f",
};

const onDark: typeof onLight = {
  "--paper": "#171613",
  "--surface": "#201e1a",
  "--tint": "#2b2823",
  "--line": "#3b372f",
  "--ink": "#ece6da",
  "--ink-soft": "#b3aa9a",
  "--accent": "#8fc7b2",
  "--accent-strong": "#a5d6c4",
  "--accent-tint": "#1f302a",
  "--on-accent": "#12211b",
  "--caution": "#e0b36a",
  "--danger": "#f0968a",
};

const shared = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-soft)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-default": "var(--surface)",
  "--mantine-color-default-hover": "var(--tint)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line)",
  "--mantine-color-placeholder": "var(--ink-soft)",
  "--mantine-color-error": "var(--danger)",
  "--mantine-color-pine-light": "var(--accent-tint)",
  "--mantine-color-pine-light-hover": "var(--tint)",
  "--mantine-color-pine-light-color": "var(--accent)",
  "--mantine-color-pine-filled": "var(--accent)",
  "--mantine-color-pine-filled-hover": "var(--accent-strong)",
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...onLight, ...shared },
  dark: { ...onDark, ...shared },
});
