import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useWords } from "../../i18n/use-words.ts";
import { useSession } from "../use-session.ts";
import { Header } from "./header.tsx";
import styles from "./shell.module.css";

/** What every page stands in: a way past the header, the header, the demonstration's notice, the content. */
export function Shell() {
  const { t } = useWords();
  const session = useSession();
  const content = useFocusOnNewPage();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t("app.skip")}
      </a>
      <Header session={session} />
      <main ref={content} id="content" tabIndex={-1} className={styles.content}>
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

/** Moves the focus to the content when another page opens, as a browser does where no script stands in between. */
function useFocusOnNewPage() {
  const content = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const opened = useRef(pathname);
  useEffect(() => {
    if (opened.current !== pathname) content.current?.focus({ preventScroll: true });
    opened.current = pathname;
  }, [pathname]);
  return content;
}
