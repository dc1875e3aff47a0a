import random

from firsthand.weigh.clusters import cluster


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
