import { Button, Container, Text, Title } from "@mantine/core";
import { useWords } from "../i18n/use-words.ts";
import { TextLink } from "./text-link.tsx";

/** An address without a page. */
export function NotFound() {
  const { t } = useWords();
  return (
    <Container size="sm" py="xl">
      <Title order={1}>{t("app.notFound")}</Title>
      <Text c="dimmed" my="md">
        {t("app.notFoundHelp")}
      </Text>
      <TextLink to="/shop">{t("app.toShop")}</TextLink>
    </Container>
  );
}

/** A page that threw while it was drawn. */
export function Crashed() {
  const { t } = useWords();
  return (
    <Container size="sm" py="xl" role="alert">
      <Title order={1}>{t("app.crashed")}</Title>
      <Text c="dimmed" my="md">
        {t("app.crashedHelp")}
      </Text>
      <Button onClick={() => location.reload()}>{t("app.reload")}</Button>
    </Container>
  );
}

/** The frame itself threw: there is no header around this. */
export function CrashedFrame() {
  return (
    <main>
      <Crashed />
    </main>
  );
}
