import { Link } from "@tanstack/react-router";
import type { Session } from "../../api/session.ts";
import { useWords } from "../../i18n/use-words.ts";
import { companyName } from "../page-settings.ts";
import { rooms } from "../rooms.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import styles from "./shell.module.css";
import { SignInMenu } from "./sign-in-menu.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

interface HeaderProps {
  readonly session: Session | undefined;
}

export function Header({ session }: HeaderProps) {
  const { t, locale } = useWords();
  const company = companyName(locale);
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <Link to="/shop" className={styles.brand}>
          <span className={styles.wordmark}>Rapport</span>
          {company && <span className={styles.company}>{company}</span>}
        </Link>
        <nav aria-label={t("app.nav")} className={styles.nav}>
          {rooms
            .filter(({ isFor }) => isFor(session?.roles ?? []))
            .map(({ path, label }) => (
              <Link key={path} to={path} className={styles.room}>
                {t(label)}
              </Link>
            ))}
        </nav>
        <div className={styles.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
          {session && <SignInMenu session={session} />}
        </div>
      </div>
    </header>
  );
}
