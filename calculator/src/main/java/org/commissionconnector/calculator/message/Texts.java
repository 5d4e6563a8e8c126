package org.commissionconnector.calculator.message;

import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Finds texts in the message files: one family of files for each first word of a key. */
final class Texts {
  private Texts() {}

  static String text(Language language, Message message) {
    String pattern = bundle(language, message.key()).getString(message.key());
    List<Object> arguments = message.arguments();
    Object[] words = new Object[arguments.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          arguments.get(i) instanceof Message inner
              ? inner.text(language)
              : String.valueOf(arguments.get(i));
    }
    return new MessageFormat(pattern, language.locale()).format(words);
  }

  private static ResourceBundle bundle(Language language, String key) {
    int dot = key.indexOf('.');
    if (dot < 0) {
      throw new MissingResourceException("a key has a family and a dot", "messages", key);
    }
    return ResourceBundle.getBundle(
        "org.commissionconnector.calculator.message." + key.substring(0, dot),
        language == Language.EN ? java.util.Locale.ROOT : language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
