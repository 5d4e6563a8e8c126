package org.commissionconnector.facts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.crm.RecordRef;

/** Finds the records that a payee's pay depends on, and the payees that a record matters to. */
final class Dependents {
  private static final Set<FactRole> BILLING = EnumSet.of(FactRole.DEAL, FactRole.REVERSES);

  private final FactStore store;
  private final Reach reach;
  private final Relations relations;

  Dependents(FactStore store, Reach reach, Relations relations) {
    this.store = store;
    this.reach = reach;
    this.relations = relations;
  }

  /** Refs of the records that these payees' pay depends on; some may be gone. */
  Set<String> recordsOf(Set<String> payees) {
    if (payees.stream().anyMatch(reach::looksAtEverything)) {
      return store.refs();
    }
    Set<String> records = withBilling(ownOrBelow(payees));
    if (reach.looksAtCustomers()) {
      Set<String> customers = named(store.links(records, EnumSet.of(FactRole.CUSTOMER)));
      Set<String> others = store.naming(EnumSet.of(FactRole.CUSTOMER), customers);
      others.removeAll(records);
      others.removeIf(ref -> RecordRef.parse(ref).kind() != RecordRef.Kind.DEAL);
      records.addAll(others);
    }
    return records;
  }

  private static Set<String> named(Map<String, Map<FactRole, Set<String>>> links) {
    Set<String> targets = new LinkedHashSet<>();
    links.values().forEach(roles -> roles.values().forEach(targets::addAll));
    return targets;
  }

  private Set<String> ownOrBelow(Set<String> payees) {
    Set<String> sharing = reach.sharing(payees, relations);
    Set<String> owners = new LinkedHashSet<>(sharing);
    Set<String> refs = store.naming(EnumSet.of(FactRole.SPLIT), sharing);
    if (reach.looksBelowManagers()) {
      owners.addAll(relations.below(sharing));
    }
    if (reach.looksAtTeams()) {
      Set<String> teams = relations.teamsOf(sharing);
      owners.addAll(relations.membersOf(teams));
      refs.addAll(store.naming(EnumSet.of(FactRole.TEAM), teams));
    }
    refs.addAll(store.naming(EnumSet.of(FactRole.OWNER), owners));
    return refs;
  }

  /** These records with the deals they bill, the invoices of those, and what corrects them. */
  private Set<String> withBilling(Set<String> start) {
    Set<String> all = new LinkedHashSet<>(start);
    Set<String> news = start;
    while (!news.isEmpty()) {
      Set<String> next = store.naming(BILLING, news);
      next.addAll(named(store.links(news, BILLING)));
      next.removeAll(all);
      all.addAll(next);
      news = next;
    }
    return all;
  }

  /**
   * The payees that these records matter to.
   *
   * @param before the records as they were; what they named then counts too
   */
  Set<String> payeesOf(Collection<StoredFact> before, Collection<StoredFact> now) {
    Set<String> seeds = new LinkedHashSet<>();
    for (StoredFact fact : before) {
      seeds.addAll(fact.linked(FactRole.DEAL));
      seeds.addAll(fact.linked(FactRole.REVERSES));
    }
    now.forEach(fact -> seeds.add(fact.ref().toString()));
    if (reach.looksAtCustomers()) {
      Set<String> customers = customers(before);
      customers.addAll(customers(now));
      seeds.addAll(store.naming(EnumSet.of(FactRole.CUSTOMER), customers));
    }
    Set<StoredFact> all = new LinkedHashSet<>(store.current(withBilling(seeds)).values());
    all.addAll(before);
    return people(all);
  }

  private Set<String> people(Collection<StoredFact> facts) {
    Set<String> owners = new LinkedHashSet<>();
    Set<String> teams = new LinkedHashSet<>();
    Set<String> people = new LinkedHashSet<>(reach.named());
    for (StoredFact fact : facts) {
      owners.addAll(fact.linked(FactRole.OWNER));
      people.addAll(fact.linked(FactRole.SPLIT));
      teams.addAll(fact.linked(FactRole.TEAM));
    }
    people.addAll(owners);
    if (reach.looksBelowManagers()) {
      people.addAll(relations.above(owners));
    }
    if (reach.looksAtTeams()) {
      teams.addAll(relations.teamsOf(owners));
      people.addAll(relations.membersOf(teams));
    }
    return reach.sharing(people, relations);
  }

  private static Set<String> customers(Collection<StoredFact> facts) {
    Set<String> customers = new LinkedHashSet<>();
    facts.forEach(fact -> customers.addAll(fact.linked(FactRole.CUSTOMER)));
    return customers;
  }
}
