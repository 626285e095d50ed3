import "./mantine-styles.ts";
import "./words.ts";
import { Skeleton } from "@mantine/core";
import { usePageTitle } from "../../app/use-page-title.ts";
import { useSession } from "../../app/use-session.ts";
import { useWords } from "../../i18n/use-words.ts";
import { CasesSection } from "./cases-section.tsx";
import { ConsentsSection } from "./consents-section.tsx";
import { Contents } from "./contents.tsx";
import { EraseSection } from "./erase-section.tsx";
import { ExportSection } from "./export-section.tsx";
import { KnownSection } from "./known-section.tsx";
import { LooksSection } from "./looks-section.tsx";
import styles from "./me.module.css";
import { PatternsSection } from "./patterns-section.tsx";
import { ReceiptsSection } from "./receipts-section.tsx";
import { RequestsSection } from "./requests-section.tsx";
import { SignedOut } from "./signed-out.tsx";

/** The trust centre: all that is known about whoever is signed in, and all that they can do about it. */
export function MePage() {
  const { t } = useWords();
  const session = useSession();
  usePageTitle(t("me.title"));
  if (!session) return <Skeleton height={420} radius="lg" aria-label={t("me.title")} />;
  if (!session.signedIn) return <SignedOut roles={session.demonstrationRoles} />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("me.title")}</h1>
        <p>{t("me.lead")}</p>
      </header>
      <Contents />
      <div className={styles.sections}>
        <KnownSection />
        <PatternsSection />
        <ConsentsSection />
        <ReceiptsSection />
        <CasesSection />
        <LooksSection />
        <ExportSection />
        <RequestsSection />
        <EraseSection />
      </div>
    </div>
  );
}
