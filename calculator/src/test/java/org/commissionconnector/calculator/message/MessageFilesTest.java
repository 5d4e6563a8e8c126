package org.commissionconnector.calculator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFilesTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

  private static Properties file(String name) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(MessageFilesTest.class.getResourceAsStream(name), name)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return texts;
    }
  }

  private static Set<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    PLACE.matcher(text).results().forEach(match -> places.add(match.group()));
    return places;
  }

  @ParameterizedTest
  @ValueSource(strings = {"book", "file", "result", "warning"})
  void everyTextIsThereInBothLanguagesWithTheSamePlaces(String family) throws IOException {
    Properties english = file(family + ".properties");
    Properties chinese = file(family + "_zh.properties");
    assertEquals(
        new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertTrue(key.startsWith(family + "."), key);
      assertEquals(places(english.getProperty(key)), places(chinese.getProperty(key)), key);
      assertFalse(chinese.getProperty(key).isBlank(), key);
    }
  }

  @Test
  void aMessageIsPutIntoWordsInTheLanguageAskedForWhateverTheMachineSpeaks() {
    Message message = Message.of("result.statement", "anna");
    Locale machine = Locale.getDefault();
    try {
      for (Locale other : new Locale[] {Locale.GERMANY, Locale.SIMPLIFIED_CHINESE, Locale.US}) {
        Locale.setDefault(other);
        assertEquals("Commission statement of anna", message.text(Language.EN));
        assertEquals("anna 的提成结算单", message.text(Language.ZH));
      }
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void amountsAndBracesInArgumentsStayAsTheyAre() {
    Message inner = Message.of("result.weighted", "1234567.89 {0} '");
    assertEquals(
        "weighted 1234567.89 {0} ' (earned in 2026)",
        Message.of("result.movement", "x", inner, "2026").text(Language.EN).substring(3));
  }

  @Test
  void anUnknownKeyIsOurMistake() {
    assertThrows(
        MissingResourceException.class, () -> Message.of("result.nothing").text(Language.EN));
    assertThrows(MissingResourceException.class, () -> Message.of("nothing").text(Language.EN));
  }
}
