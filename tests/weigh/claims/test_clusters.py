import random

from firsthand.weigh.claims.clusters import cluster


def test_a_chain_does_not_drift() -> None:
    chain = {(0, 1): 0.6, (1, 2): 0.6, (2, 3): 0.6, (3, 4): 0.6}
    groups = cluster(["a", "b", "c", "d", "e"], chain, linkage=0.4, seed=0.5)
    assert groups == ((0, 1), (2, 3), (4,))


def test_all_that_are_alike_are_one_group() -> None:
    scores = {(a, b): 0.7 for a in range(4) for b in range(a + 1, 4)}
    assert cluster(list("abcd"), scores, linkage=0.4, seed=0.5) == ((0, 1, 2, 3),)


def test_without_one_strong_pair_nothing_is_joined() -> None:
    scores = {(0, 1): 0.45, (0, 2): 0.45, (1, 2): 0.45}
    assert cluster(list("abc"), scores, linkage=0.3, seed=0.5) == ((0,), (1,), (2,))


def test_two_items_of_one_place_do_not_lower_the_mean() -> None:
    scores = {(0, 2): 0.6, (1, 2): 0.6}
    assert cluster(["a", "a", "b"], scores, linkage=0.5, seed=0.5) == ((0, 1, 2),)
    assert cluster(["a", "c", "b"], scores, linkage=0.5, seed=0.5) == ((0, 2), (1,))


def test_an_item_of_several_places_is_compared_with_all() -> None:
    scores = {(0, 2): 0.6, (1, 2): 0.6}
    assert cluster([None, None, None], scores, linkage=0.5, seed=0.5) == ((0, 2), (1,))


def test_the_order_of_scores_does_not_matter() -> None:
    rows = [((a, b), 0.3 + 0.07 * ((a * 7 + b) % 9)) for a in range(9) for b in range(a + 1, 9)]
    expected = cluster(list("abcabcabc"), dict(rows), linkage=0.4, seed=0.5)
    for seed in range(5):
        random.Random(seed).shuffle(rows)
        assert cluster(list("abcabcabc"), dict(rows), linkage=0.4, seed=0.5) == expected


def test_nothing_makes_no_group() -> None:
    assert cluster([], {}, linkage=0.4, seed=0.5) == ()


def _by_hand(
    places: list[str], scores: dict[tuple[int, int], float], linkage: float, seed: float
) -> tuple[tuple[int, ...], ...]:
    """The same rule with every mean worked out afresh at every step."""
    groups: list[tuple[int, ...]] = [(item,) for item in range(len(places))]
    while True:
        ranked = []
        for left in groups:
            for right in groups:
                if left >= right:
                    continue
                pairs = [(min(a, b), max(a, b)) for a in left for b in right]
                held = [scores[pair] for pair in pairs if pair in scores]
                apart = sum(places[a] != places[b] for a, b in pairs)
                if held and max(held) >= seed and sum(held) / max(1, apart) >= linkage:
                    ranked.append((-sum(held) / max(1, apart), left, right))
        if not ranked:
            return tuple(sorted(groups))
        _, left, right = min(ranked)
        groups = [group for group in groups if group not in (left, right)]
        groups.append(tuple(sorted(left + right)))


def test_the_means_kept_while_joining_are_the_means_of_all_pairs() -> None:
    rng = random.Random(5)
    for _ in range(60):
        places = [rng.choice("abcdef") for _ in range(14)]
        scores = {
            (a, b): rng.randrange(200, 1024) / 1024
            for a in range(14)
            for b in range(a + 1, 14)
            if places[a] != places[b] and rng.random() < 0.4
        }
        assert cluster(places, scores, linkage=0.3, seed=0.5) == _by_hand(places, scores, 0.3, 0.5)
