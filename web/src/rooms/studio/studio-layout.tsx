import "./mantine-styles.ts";
import "./words.ts";
import { Skeleton } from "@mantine/core";
import { Link, Outlet } from "@tanstack/react-router";
import { EmptyNotice } from "../../app/empty-notice.tsx";
import { worksInStudio } from "../../app/rooms.ts";
import { useSession } from "../../app/use-session.ts";
import { useWords } from "../../i18n/use-words.ts";
import { pages } from "./pages.ts";
import styles from "./studio-layout.module.css";
import { useMay } from "./use-may.ts";

/** What every page of the studio stands in: its navigation, for those who work here. */
export function StudioLayout() {
  const { t } = useWords();
  const session = useSession();
  const isOpen = useMay();
  if (!session) return <Skeleton height={420} radius="lg" aria-label={t("studio.title")} />;
  if (!worksInStudio(session.roles)) {
    return (
      <div className={styles.closed}>
        <h1>{t("studio.title")}</h1>
        <EmptyNotice title={t("studio.closed")}>
          {t(session.demonstrationRoles.length > 0 ? "studio.closedDemonstration" : "studio.closedHelp")}
        </EmptyNotice>
      </div>
    );
  }
  return (
    <div className={styles.studio}>
      <nav aria-label={t("studio.nav")} className={styles.nav}>
        {pages
          .filter(({ needs }) => isOpen(needs))
          .map(({ to, label, icon: Icon }) => (
            <Link key={to} to={to} className={styles.link}>
              <Icon aria-hidden size={18} stroke={1.6} />
              {t(label)}
            </Link>
          ))}
      </nav>
      <div className={styles.page}>
        <Outlet />
      </div>
    </div>
  );
}
