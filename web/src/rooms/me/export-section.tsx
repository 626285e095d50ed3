import { Button, Group } from "@mantine/core";
import { IconBraces, IconFileCertificate, IconTable } from "@tabler/icons-react";
import { useWords } from "../../i18n/use-words.ts";
import { Section } from "./section.tsx";

const files = [
  { href: "/v1/me/export?format=json", label: "me.export.json", icon: IconBraces },
  { href: "/v1/me/export?format=csv", label: "me.export.csv", icon: IconTable },
  { href: "/v1/me/consents/export", label: "me.export.consents", icon: IconFileCertificate },
] as const;

/** All of it to take along. */
export function ExportSection() {
  const { t } = useWords();
  return (
    <Section id="export" lead={t("me.export.lead")}>
      <Group gap="sm">
        {files.map(({ href, label, icon: Icon }) => (
          <Button
            key={href}
            component="a"
            href={href}
            download
            variant="default"
            leftSection={<Icon aria-hidden size={16} />}
          >
            {t(label)}
          </Button>
        ))}
      </Group>
    </Section>
  );
}
