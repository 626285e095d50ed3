import { Button, Menu } from "@mantine/core";
import { IconCheck, IconLanguage } from "@tabler/icons-react";
import { chooseLanguage, languages } from "../../i18n/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import styles from "./shell.module.css";

/** Each language goes by its own name, for whoever can't read the present one. */
export function LanguageSwitch() {
  const { t, locale } = useWords();
  const current = languages.find((language) => language.locale === locale);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          className={styles.tool}
          leftSection={<IconLanguage aria-hidden size={18} stroke={1.6} />}
          aria-label={`${t("language.switch")}: ${current?.name}`}
        >
          <span className={styles.toolText}>{current?.name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language.locale}
            lang={language.tag}
            onClick={() => chooseLanguage(language.locale)}
            rightSection={language.locale === locale ? <IconCheck aria-hidden size={16} /> : undefined}
            aria-current={language.locale === locale}
          >
            {language.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
