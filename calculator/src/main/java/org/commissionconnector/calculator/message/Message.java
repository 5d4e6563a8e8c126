package org.commissionconnector.calculator.message;

import java.util.List;

/**
 * A text for people that is put into words only when somebody reads it.
 *
 * @param key of the text in the message files, {@code engine.waits-for-payment}
 * @param arguments as text, already written the way people read them, or further messages
 */
public record Message(String key, List<Object> arguments) {
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }

  /**
   * The text in a language.
   *
   * @throws java.util.MissingResourceException when no message file knows the key
   */
  public String text(Language language) {
    return Texts.text(language, this);
  }

  /** The English text. */
  @Override
  public String toString() {
    return text(Language.EN);
  }
}
