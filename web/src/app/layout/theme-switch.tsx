import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./shell.module.css";

export function ThemeSwitch() {
  const { t } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark";
  const Icon = isDark ? IconSun : IconMoon;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      className={styles.tool}
      aria-label={t(isDark ? "theme.toLight" : "theme.toDark")}
      onClick={() => setColorScheme(isDark ? "light" : "dark")}
    >
      <Icon aria-hidden size={18} stroke={1.6} />
    </ActionIcon>
  );
}
