// The styles of the components that this room alone uses: see `app/mantine-styles.ts`.
import "@mantine/core/styles/ScrollArea.layer.css";
import "@mantine/core/styles/Combobox.layer.css";
import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/NumberInput.layer.css";
import "@mantine/core/styles/Kbd.layer.css";
import "@mantine/core/styles/Radio.layer.css";
