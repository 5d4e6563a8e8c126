package org.commissionconnector.cli;

import org.commissionconnector.calculator.message.Language;
import picocli.CommandLine.Option;

/** In which language something is written. */
final class LanguageOption {
  @Option(
      names = "--lang",
      paramLabel = "en|zh",
      description = "The language of titles and reasons: en (default) or zh.")
  private Language language = Language.EN;

  Language language() {
    return language;
  }
}
