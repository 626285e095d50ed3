import { Outlet } from "@tanstack/react-router";
import { useWords } from "../../i18n/use-words.ts";
import { useSession } from "../use-session.ts";
import { Header } from "./header.tsx";
import styles from "./shell.module.css";

/** What every page stands in: a way past the header, the header, the demonstration's notice, the content. */
export function Shell() {
  const { t } = useWords();
  const session = useSession();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t("app.skip")}
      </a>
      <Header session={session} />
      <main id="content" tabIndex={-1} className={styles.content}>
        <Outlet />
      </main>
      {session?.demonstration && (
        <footer className={styles.banner}>
          <p>{t("app.demonstration")}</p>
        </footer>
      )}
    </div>
  );
}
