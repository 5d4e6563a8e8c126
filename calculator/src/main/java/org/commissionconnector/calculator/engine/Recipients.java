package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.SplitShare;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Credit.To;
import org.jspecify.annotations.Nullable;

/**
 * Who a transaction goes to, and why it goes to nobody.
 *
 * @param all in the order named; the lowest level first
 * @param nobody the reason where there is none
 */
record Recipients(List<Recipient> all, @Nullable Message nobody) {

  record Recipient(String person, Share share) {}

  static Recipients of(Credit credit, Transaction transaction, People people) {
    Source source = transaction.lead().source();
    if (credit.to() instanceof To.Person person) {
      return people.person(person.id()) == null
          ? none("engine.nobody-person", person.id())
          : each(List.of(person.id()), credit);
    }
    return switch ((To.Role) credit.to()) {
      case SPLIT -> split(credit, source);
      case OVERLAY -> shares(credit, named(source.deal(), true));
      case OWNER, MANAGER, UPLINE, CHAIN, TEAM -> byOwner(credit, source, people);
    };
  }

  private static Recipients byOwner(Credit credit, Source source, People people) {
    String owner = source.owner();
    if (credit.to() == To.Role.TEAM) {
      List<String> members = people.members(source.team());
      return members.isEmpty() ? none("engine.nobody-team") : each(members, credit);
    }
    if (owner == null) {
      return none("engine.nobody-owner");
    }
    if (credit.to() == To.Role.OWNER) {
      return each(List.of(owner), credit);
    }
    List<String> chain = new ArrayList<>();
    if (credit.to() == To.Role.MANAGER) {
      people.manager(owner).ifPresent(chain::add);
    } else {
      if (credit.to() == To.Role.CHAIN) {
        chain.add(owner);
      }
      chain.addAll(people.upline(owner));
    }
    return chain.isEmpty() ? none("engine.nobody-manager", owner) : each(chain, credit);
  }

  private static Recipients split(Credit credit, Source source) {
    Deal deal = source.deal();
    List<SplitShare> named = named(deal, false);
    if (!named.isEmpty()) {
      return shares(credit, named);
    }
    if (source.owner() == null) {
      return none("engine.nobody-owner");
    }
    Share share = new Share(true, ShareOut.ONE, 0, credit.share().fraction());
    return new Recipients(List.of(new Recipient(source.owner(), share)), null);
  }

  private static List<SplitShare> named(@Nullable Deal deal, boolean overlay) {
    List<SplitShare> named = new ArrayList<>();
    if (deal != null) {
      for (SplitShare split : deal.splits()) {
        if (split.overlay() == overlay) {
          named.add(split);
        }
      }
    }
    return named;
  }

  private static Recipients shares(Credit credit, List<SplitShare> named) {
    if (named.isEmpty()) {
      return none("engine.nobody-overlay");
    }
    List<Exact> shares = new ArrayList<>(named.size());
    named.forEach(split -> shares.add(split.share()));
    ShareOut all = new ShareOut(shares);
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Share share = new Share(true, all, i, credit.share().fraction());
      recipients.add(new Recipient(named.get(i).person(), share));
    }
    return new Recipients(recipients, null);
  }

  private static Recipients each(List<String> persons, Credit credit) {
    Share share = Share.whole(credit.share().fraction());
    return new Recipients(persons.stream().map(p -> new Recipient(p, share)).toList(), null);
  }

  private static Recipients none(String key, Object... arguments) {
    return new Recipients(List.of(), Message.of(key, arguments));
  }
}
